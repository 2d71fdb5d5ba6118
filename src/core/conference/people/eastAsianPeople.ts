/** A few letters of a script that parts no words, or family and given name of it. */
export const eastAsianName =
  /^(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang} ]+$)(?:\S{2,8}|\S{1,4} \S{1,4})$/u;

/** Speakers in Chinese, Japanese and Korean, to be put into an expression. */
export const eastAsianSpeakers =
  '(?:分享|演讲|演講|主讲|发言|特邀)?(?:嘉宾|讲师|講師|讲者|講者)|(?:分享|演讲|演講|主讲|发言)[人者]|登壇者|発表者|講演者|スピーカー|발표자|연사|스피커';

/** `分享嘉宾：`, `発表者:` */
const speakerLabel = new RegExp(`^(?:${eastAsianSpeakers})\\s*[：:]\\s*`, 'u');

/** Chinese and Korean names have so many letters; given and family name, or a nickname. */
const shortName = /^(?:\p{sc=Han}{2,4}|\p{sc=Hang}{2,4})$/u;

/** Whether words are as short as names of Chinese and Korean are; others may be as well. */
export function isEastAsianName(words: string): boolean {
  return shortName.test(words);
}

const betweenPeople = /\s*[、，,/／&＆]\s*|\s(?:and|和|与)\s/u;

/** `王小明 Tom` */
const withNickname = /^\p{sc=Han}{2,4}(?: \p{sc=Latin}+){1,2}$/u;

/** A name in letters before words of another script: `Ana Ruiz 高级工程师`. */
const latinStart =
  /^(\p{sc=Latin}[\p{sc=Latin}.'’-]*(?: \p{sc=Latin}[\p{sc=Latin}.'’-]*){1,2})(?= \p{sc=Han})/u;

/** Who is named behind a label for speakers in Chinese, Japanese or Korean; none without one. */
export function labelledEastAsians(line: string): readonly string[] {
  const label = speakerLabel.exec(line)?.[0];
  return label === undefined ? [] : eastAsianPeople(line.slice(label.length));
}

/** `王小明` of `Acme 首席工程师 王小明`, each of `王小明、李四`: those of a stretch that is said to name people. */
export function eastAsianPeople(text: string): readonly string[] {
  return text
    .replace(/[(（][^()（）]*[)）]/gu, '')
    .split(betweenPeople)
    .flatMap((part) => {
      const name =
        withNickname.exec(part)?.[0] ??
        part.split(/[\s：:]+/u).findLast((word) => shortName.test(word)) ??
        latinStart.exec(part)?.[1];
      return name === undefined ? [] : [name];
    });
}
