/**
 * The words that recognition goes by, in English, French, German, Spanish and Portuguese. No names of people or of
 * conferences: those stand in the notes.
 */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** What people are: a stretch with one of these is a role, no title and no name. Compared in lower case. */
export const roleWords: ReadonlySet<string> = new Set(
  list(`
  engineer engineers engineering eng developer developers dev devops sre architect arch architecte manager mgr director dir
  directeur directrice head lead leader leiter leiterin chief officer cto ceo cio coo cpo ciso vp svp evp president founder
  cofounder co-founder founders fondateur fondatrice cofondateur gründer gründerin fundador fundadora evangelist advocate
  advocacy devrel relations consultant consulting scientist researcher professor prof phd student maintainer contributor
  committer principal senior sr junior jr staff distinguished fellow analyst designer coach trainer author writer blogger
  specialist expert technologist strategist administrator admin operator owner product ingénieur ingénieure développeur
  développeuse responsable chef entwickler entwicklerin ingenieur berater beraterin geschäftsführer ingeniero ingeniera
  desarrollador desarrolladora arquitecto arquitecta director directora gerente engenheiro engenheira desenvolvedor
  desenvolvedora arquiteto arquiteta diretor diretora exec executive chair chairman chairwoman host moderator programmer
  hacker freelance freelancer independent sysadmin cfo associate member organizer organiser creator co-creator vice
  prin tech-lead intern team community partner
`),
);

/** What companies call themselves. */
export const companyWords: ReadonlySet<string> = new Set(
  list(`
  inc inc. ltd ltd. llc gmbh ag se sa sas plc corp corp. co co. labs lab technologies technology systems software
  university universität université universidad universidade institute institut foundation bank group groupe networks
  media solutions research security startup ventures partners studio studios digital consulting company agency the
  enterprise enterprises college school hospital airlines insurance international global cloud web services service
  administration federal national federation association
`),
);

/** Particles that stand in lower case inside a name. */
export const nameParticles: ReadonlySet<string> = new Set(
  list(
    "van von der den de del della di da dos das do la le el al bin ibn ben ter ten zu af y e du d' mac st",
  ),
);

/**
 * Words that titles are made of and names hardly ever are; with them `Cloud Native` or `Getting Started` is nobody.
 * Only words that don't occur as a common name; plurals in -s are understood.
 */
export const titleWords: ReadonlySet<string> = new Set(
  list(`
  vortrag vorträge sitzung conférence présentation charla ponencia palestra apresentação speaker sprecher
  opening closing welcome accessibility accessible algorithms attack collection color colour contrast dsl
  embeddings encryption fonts geospatial graph inference linked llm malware mapping maps metadata parsing
  plugins prompting research responsive semantic statistics theme threat vector vulnerabilities wordpress a
  about access actually adaptive advanced adventures after another agile ai all analysis analytics and
  android angular api app application architecture are art as async at automated automating automation aws
  azure back backend banking based basics be beautiful beer before better between beyond big blockchain boot
  bot browser bug build building built business by can challenges change changing chaos cheap checking ci
  classes cli client clojure cloud cluster code coding command common communication community compiler
  complex complexity component computing concurrency config configuration container content continuous
  control controller core cost creating creative css culture custom cutting dark dashboard data database
  days db debugging deep delivery demo deploy deploying deployment design designing detection developer
  developing development devops devs digital distributed django docker docs documentation does doing domain
  done dotnet driven dynamic each easy ebpf ecosystem edge effective elastic elixir email embedded end
  engine engineering enterprise environment error event everyone everything evolution evolving experience
  experiments extending fail failing failure fast faster feature fireside first fixing flow for framework
  from front frontend full function functional future game generation generative get getting git gitops
  global go going golang great growing hacking half handling happy hard hardware have health hidden high
  history hooks hour how html http human hybrid i if image immutable impact implementing improving in
  incident infrastructure innovation inside insights integrating integration intelligence interactive
  interface internals internet into intro introducing introduction inventing ios iot is istio it its java
  javascript journey just keeping kernel keynote kotlin kubernetes lambda language large latency lean learn
  learned learning legacy lessons let level leveraging library life lightning like linux live load local log
  logging low machine made make making management managing mastering me measuring meet memory meshes mesh
  message messaging metrics micro microservice migrating migration mistakes ml mobile model modeling modern
  modules monitoring monolith more mother moving multi my mysql myth native network networking neural new
  next node not now npm object observability of off oh on one online only open openshift operating
  operations operator or orchestration organization other our out over overview package pain panel part
  patterns people performance php pipeline platform policy postgres practical practice predicting privacy
  problem process production productive productivity program programming progressive project prometheus
  protecting protocol prototyping public python quality quantum query queues quick rails rapid react
  reactive reading real really recommendation refactoring reliability reliable remote requests rest
  rethinking reusable review risk road robots route ruby runtime rust safe scala scalability scalable scale
  scaling scheduler science scratch search secrets secure securing security self serverless server service
  session sharing shell shift should simple simulation site smart social software solid solving source spark
  speed spring sql stack start started starting startup state stateful stateless static stop storage stories
  storm story storytelling stream streaming stress strategies structure structured style successful super
  support symfony system table taking talk tales team tech techniques technical technologies technology
  terraform test testing that the their them theory these thing think thinking this through time tips to
  together toolbox tooling tools top towards tracing tracks training transforming trends tricks trust truth
  tuning tutorial type typescript typing ui under understanding unit up update upgrade upgrading us usable
  usage use user using ux value version versus via video virtual vision visual visualization voice vs vue
  war was way we web webassembly website weird what when where which while who why windows wins with without
  work workflow working workshop world wrong xml yaml you your zero zookeeper au aux avec ce cette comment
  dans des en est et faire les mais nos notre où par pas plus pour pourquoi qu que quand qui retour sans
  sont sur un une vers vos votre das dem den der die ein eine einen einer für im ist mit nicht oder ohne und
  von warum wie wir zum zur cómo con como desde el es las los más mi para por porque qué sin su una uno y
  com da dos em não o os ou se sem seu sua um uma
`),
);

/** Verbs and nouns by which a paragraph says that it tells of a session; for text in lower case, where the search is many times faster. */
export const sessionWords =
  /\b(?:talks?|talked|speakers?|sessions?|presenters?|presented|presents|presentations?|keynotes?|spoke|speaks|speech|panel(?:ists?)?|audience|slides|demo(?:ed|nstrated|s)?|gave|workshops?|tutorial|lightning|conférenci(?:er|ère)s?|conférences?|présent(?:é|e|és|ent|ation|er|aient|ait)|oratrice|orateur|vortrag|vorträge|referent(?:in)?|präsentiert(?:e|en)?|stellte|sprach|charlas?|ponentes?|ponencias?|present[óo]|palestras?|palestrantes?|apresent(?:ou|ação|a))\b/;

/** Verbs that have a speaker as their subject; for text in lower case. */
export const speakerVerbs =
  /^\s*(?:\([^()]{1,60}\)\s*)?(?:,[^.]{0,170}?,\s*)?(?:then |also |first |has |have |had |a |ont |hat |haben |nous (?:a|ont) |est |also )*(?:\p{Ll}{2,}ed\b|hat|haben|gab|gaben|hielt|hielten|came|comes|began|begins|(?:talk|speak|present|give|show|explain|share|describe|introduce|walk|tell|tackle|argue|open|start|close|cover|explore|kick|lead|deliver|run)s|discusses|spoke|gave|demos?|told|took|led|ran|went|dives?|dove|présent(?:é|ait|e|ent|aient)|parlé|montré|expliqu(?:é|e|ent|ait)|abord(?:é|e)|partag(?:é|e)|fini|ciblé|revient|travaille|commenc(?:é|e)|enchaîne|rassemblé|permis|venue?s?|montre|raconte|raconté|démontré|détaill(?:é|e)|sprach|spricht|zeigte|zeigt|erzählte|erzählt|stellte|stellt|erklärte|erklärt|berichtete|berichtet|präsentierte|präsentiert|habló|habla|presentó|presenta|mostró|muestra|explicó|explica|contó|cuenta|falou|fala|apresentou|apresenta|mostrou|mostra|explicou|contou)(?![\p{L}])/u;
