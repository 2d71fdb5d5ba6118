import { type FilePath, joinPath } from '../../text/paths';
import { mergeConfigs, valueAt } from '../configValue';
import { readConfig, withLowerCaseKeys } from '../readConfig';
import type { Config } from '../site';

const extensions = ['toml', 'yaml', 'yml', 'json'];

/** The names of Hugo's own config file, the one that Hugo 0.110 brought first. */
export const hugoConfigNames: readonly string[] = ['hugo', 'config'].flatMap((name) =>
  extensions.map((extension) => `${name}.${extension}`),
);

/** What `hugo` builds with: the settings for everywhere, then those of its own environment. */
const environments = ['_default', 'production'];

/** The whole config of the site at `root`, all keys in lower case: its file and its `config/` folders, as Hugo joins them. */
export function readHugoConfig(root: FilePath, files: ReadonlyMap<FilePath, string>): Config {
  const own = hugoConfigNames.map((name) => joinPath(root, name)).find((path) => files.has(path ?? ''));
  let config = own === undefined ? {} : withLowerCaseKeys(readConfig(own, files.get(own) ?? ''));
  for (const environment of environments) {
    const folder = joinPath(root, `config/${environment}`);
    for (const [path, text] of files) {
      if (!path.startsWith(`${folder}/`)) continue;
      const part = withLowerCaseKeys(readConfig(path, text));
      config = mergeConfigs(config, placed(path.slice(`${folder}/`.length), part));
    }
  }
  return config;
}

/** `params.toml` holds what stands under `params`, `menus.en.toml` what stands under `languages.en.menus`. */
function placed(name: string, part: Config): Config {
  const [key = '', language] = name
    .toLowerCase()
    .replace(/\.[^.]+$/, '')
    .split('.');
  // A file may repeat its own name as its only table; Hugo takes it either way.
  const content = valueAt(part, key) !== undefined && Object.keys(part).length === 1 ? part : { [key]: part };
  const whole = key === 'hugo' || key === 'config' ? part : content;
  return language === undefined ? whole : { languages: { [language]: whole } };
}
