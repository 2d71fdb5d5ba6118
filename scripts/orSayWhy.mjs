/** Runs a command; what goes wrong is said in one paragraph, without a stack, and ends with status 1. */
export async function orSayWhy(command) {
  try {
    await command();
  } catch (error) {
    console.error(`\n${process.env.DEBUG === undefined ? error.message : error.stack}`);
    process.exit(1);
  }
}
