/**
 * The words that recognition goes by, in English, French, German, Spanish, Portuguese and Italian. No names of people or of
 * conferences: those stand in the notes.
 */

import { wordSet } from '../../text/wordSet';

/** What people are: a stretch with one of these is a role, no title and no name. Compared in lower case. */
export const roleWords = wordSet(`
  admin administrator advocacy advocate analyst arch architect architecte arquitecta arquitecto arquiteta
  arquiteto associate author berater beraterin blogger ceo cfo chair chairman chairwoman chef chief cio ciso
  co-creator co-founder coach cofondateur cofounder científica científico chercheur chercheuse committer community consultant consulting contributor
  coo cpo creator cto desarrollador desarrolladora desenvolvedor desenvolvedora designer dev developer
  developers devops devrel dir directeur director directora directrice diretor diretora distinguished
  diseñador diseñadora développeur développeuse eng engenheira engenheiro engineer engineering engineers entwickler entwicklerin
  evangelist evp exec executive expert fellow fondateur fondatrice founder founders freelance freelancer
  fundador fundadora gerente geschäftsführer gründer gründerin hacker head host independent investigador investigadora jefa jefe ingeniera
  ingeniero ingenieur ingénieur ingénieure intern jr junior lead leader leiter leiterin maintainer manager
  member mgr moderator officer operator organiser organizer owner partner pesquisador pesquisadora phd president prin principal
  product prof profesor profesora professor professora programmer relations researcher responsable scientist senior specialist sr sre
  staff strategist student svp sysadmin team tech-lead technologist trainer vice vp writer
`);

/** What companies call themselves. */
export const companyWords = wordSet(`
  administration ag agency airlines association bank cloud co co. college company consulting corp corp.
  digital enterprise enterprises federal federation foundation global gmbh group groupe hospital inc inc.
  institut institute insurance international lab labs llc ltd ltd. media national networks partners plc
  research sa sas school se security service services software solutions startup studio studios systems
  technologies technology the universidad universidade university universität université ventures web
`);

/** Particles that stand in lower case inside a name. */
export const nameParticles = wordSet(
  "van von der den de del della di da dos das do la le el al bin ibn ben ter ten zu af y e du d' mac st",
);

/**
 * Words that titles are made of and names hardly ever are; with them `Cloud Native` or `Getting Started` is nobody.
 * Only words that don't occur as a common name; plurals in -s and the words above are understood.
 */
export const titleWords = wordSet(`
  a about access accessibility accessible actually adaptive advanced adventures after agenda agile ai
  algorithms all analysis analytics and android angular another api app application apresentação après
  architecture are art async at attack au automated automating automation aux avant avec aws azure back backend
  banking based basics be beautiful beer before beim better between beyond big blockchain boot bot browser bug
  build building built business by can ce cette challenges change changing chaos chaque charla cheap checking
  chez ci classes cli client clojure closing cloud cluster code coding collection color colour com command
  comment common communication como compiler complex complexity component computer computing con concurrency
  conference config configuration conférence container content continuous contrast control controller core cost
  creating creative css culture custom cutting cómo côté da dans dark dashboard data database days db debugging
  deep delivery dem demo den deploy deploying deployment depuis der des desde design designing detail detection
  developing development devs die distributed django docker docs documentation does doing domain done dos
  dotnet driven dsl durante during dynamic each easy ebpf ecosystem edge effective ein eine einen einer el
  elastic elixir em email embedded embeddings en encryption end engine entre environment error es est et event
  everyone everything evolution evolving experience experiments extending fail failing failure faire fast
  faster feature few fireside first fixing flow fonts for framework from front frontend full function
  functional future für game generation generative geospatial get getting git gitops go going golang graph
  great growing hacking half handling happy hard hardware have health hidden high hilfe history hooks hour how
  html http human hybrid i if im image immutable impact implementing improving in incident inference
  infrastructure innovation inside insights integrating integration intelligence interactive interface
  internals internet into intro introducing introduction inventing ios iot ist istio it java javascript journey
  just keeping kernel keynote kotlin kubernetes lambda language large las latency lean learn learned learning
  legacy les lessons let level leveraging library life lightning like linked linux live llm load local location
  log logging lors los low machine made mais make making malgré malware management managing mapping maps
  mastering me measuring meet memory mesh meshes message messaging metadata metrics mi micro microservice
  migrating migration mistakes mit ml mobile model modeling modelling modern modules monitoring monolith more
  mother moving multi my mysql myth más nach native network networking neural new next nicht node nos not note
  notre now npm não o object observability oder of off oh ohne on one online only open opening openshift
  operating operations operator or orchestration organization other ou our out over overview où package pain
  palestra panel par para parmi parsing part participant pas patterns pendant people performance php pipeline
  platform plugins plus policy ponencia por porque postgres pour pourquoi practical practice predicting
  principle privacy problem process production productive productivity program programming progressive project
  prometheus prompting protecting protocol prototyping présentation public python qu quality quand quantum que
  query queues qui quick qué rails rapid react reactive reading real really recap recommendation refactoring
  registration reliability reliable remote requests resource responsive rest rethinking retour reusable review
  risk road robots route ruby runtime rust safe sans scala scalability scalable scale scaling schedule
  scheduler says science scratch search secrets secure securing según seit self selon sem semantic server
  serverless session seu sharing shell shift should simple simulation sin since site sitzung slide smart social
  solid solving sont source spark speaker speed sponsor sprecher spring sql stack start started starting
  startup state stateful stateless static statistics stop storage stories storm story storytelling strategies
  stream streaming stress structure structured style su sua successful super support sur symfony system table
  taking tales talk team tech technical techniques terraform test testing that their them theme then theory
  these thing think thinking this threat through time tips to together toolbox tooling tools top topic towards
  tracing tracks training transforming trends tricks trust truth tuning tutorial type typescript typing ui um
  uma un una und under understanding une unit uno up update upgrade upgrading us usable usage use user using ux
  value vector vers version versus via video virtual vision visual visualization voice von vortrag vorträge vos
  votre vs vue vulnerabilities war warum was way we web webassembly website weird welcome what when where which
  while who why wie windows wins wir with within without wordpress work workflow working workshop world wrong
  während xml y yaml you your youtube zero zookeeper zum zur aquí c'est c’est gute guter großartige großartiger
  here hier ici interessante interessanter schöne schöner spannende spannender tolle toller voilà afternoon
  evening morning
`);

/** Verbs and nouns by which a paragraph says that it tells of a session; for text in lower case, where the search is many times faster. */
export const sessionWords =
  /\b(?:talks?|talked|speakers?|sessions?|presenters?|presented|presents|presentations?|keynotes?|spoke|speaks|speech|panel(?:ists?)?|audience|slides|demo(?:ed|nstrated|s)?|gave|workshops?|tutorial|lightning|conférenci(?:er|ère)s?|conférences?|ateliers?|interventions?|présent(?:é|e|és|ent|ation|er|aient|ait)|oratrice|orateur|vortrag|vorträge|referent(?:in)?|präsentiert(?:e|en)?|stellte|sprach|charlas?|ponentes?|ponencias?|present[óo]|palestras?|palestrantes?|apresent(?:ou|ação|a)|intervent[oi]|relator[ei]|relatric[ei]|presentazion[ei]|ha (?:parlato|presentato|illustrato))\b|セッション|講演|発表|登壇|演讲|세션|발표/;

/** What one session is called, to be put into an expression. */
export const oneSession =
  '(?:talk|keynote|session|presentation|panel|workshop|tutorial|vortrag|conférence|présentation|atelier|charla|ponencia|taller|palestra|oficina|intervento|presentazione)';

/** What several of them are called, to be put into an expression. */
export const severalSessions =
  '(?:(?:every|each|any) (?:talk|session)|talks|sessions|keynotes|presentations|lectures|workshops|tutorials|conférences|présentations|vorträgen?|charlas|ponencias|sesiones|palestras|sessões|interventi|presentazioni|sessioni)';

/** What who speaks is called, to be put into an expression. */
export const speakerNouns =
  '(?:speaker|presenter|panell?ist)(?:\\(s\\)|s)?|orat(?:eurs?|rices?)|intervenante?s?|referent(?:in(?:nen)?|en)?|vortragende[rn]?|sprecher(?:in(?:nen)?)?|ponentes?|palestrantes?|relator[ei]|relatric[ei]';

/** The same of who does more than speak, or may; to be put before a colon. */
export const leaderNouns =
  '(?:co-?|(?:workshop|session|discussion|keynote|guest|invited|main) )?(?:speaker|presenter|panell?ist|facilitator|instructor|trainer|lecturer|leader|tutor|dozent|animat(?:eur|rice)|formateur|conférencier|facilitador|orador)(?:\\(s\\)|s|es|e|a|as|in|en|innen)?|co-?authors?|authors|auteure?s|autor(?:es|en|innen)|panel|(?:(?:talk|session) )?(?:led|taught|given|talk|session|facilitated|animée?|présentée?|gehalten|presentad[oa]|apresentad[oa]|impartid[oa]) (?:by|par|von|por)';

/** To be put into an expression, for text in lower case. */
export const monthNames =
  'january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre';

/** As English shortens them; May needs no other. */
export const shortMonths = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';

/** Verbs that have a speaker as their subject; for text in lower case. */
export const speakerVerbs =
  /^\s*(?:\([^()]{1,60}\)\s*)?(?:,[^.]{0,170}?,\s*)?(?:then |also |first |has |have |had |a |ont |hat |haben |nous |en |est |vient |viennent |che |ci |ha |hanno |invece |poi )*(?:\p{Ll}{2,}(?:ed\b|é|ó|ou|[aiu]to)(?!\p{L})|hat|haben|gab|gaben|hielt|hielten|came|comes|goes|began|begins|(?:talk|speak|present|give|show|explain|share|describe|introduce|walk|tell|tackle|argue|open|start|close|cover|explore|kick|lead|deliver|run|want|suggest|demonstrate|compare|review|propose)s|discusses|teaches|spoke|spoken|shown|given|did|got|made|gave|demos?|told|took|led|ran|went|dives?|dove|présent(?:ait|e|ent|aient)|parl(?:er|e|ent)|montr(?:er|ent)|présenter|pris|expliqu(?:er|e|ent|ait)|abord(?:er|e)|partag(?:er|e|ent)|fini|revient|travaille|commence|enchaîne|permis|venue?s?|montre|racont(?:e|er|ent)|détaille|sprach|spricht|zeigte|zeigt|erzählte|erzählt|stellte|stellt|erklärte|erklärt|berichtete|berichtet|präsentierte|präsentiert|nimmt|nahm|ging|sagt|sagte|meint|meinte|erläutert|erläuterte|beschreibt|beschrieb|beleuchtet|beleuchtete|redete?|demonstriert|demonstrierte|diskutiert|diskutierte|habla|presenta|muestra|explica|cuenta|fala|apresenta|mostra|parla|racconta|spiega)(?![\p{L}])/u;

/** `Ana Ruiz`, `Ana M. Ruiz`: two or three words with capitals, to be put into an expression with `u`. */
export const nameShape = /\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,2}/u.source;

/** Days of the week in full, in lower case, to be put into an expression. */
export const weekdays =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica';

/** What reports call themselves in their titles. */
export const reportTitle =
  /\b(?:recap|(?:round|wrap)[- ]?up|debrief|trip report|notes|talks|sessions|keynotes?|highlights|retours?|compte[- ]rendu|bilan|bericht|nachlese|rückblick|(?:das|so) war(?:en)? (?:das|der|die)|eindrücke|notizen|vorträge|crónicas?|recopilaci[oó]n|repaso|resumen|resumo|notas|impresiones|impressões|experi[eê]ncia|charlas|ponencias|palestras|live ?blog(?:ging)?|takeaways|impressions|reflections|review|retrospe[ck]tive|rétrospective|retrospectiva|resoconto|riassunto|racconto|appunti|summary|my (?:\S+ ){0,4}(?:trip|visit|experience)|my (?:very )?(?:first|second|third))\b|レポート|参加記|参加報告|まとめ|感想|心得|参会|[会會][后後]|见闻|見聞|후기/iu;
