// Work that mostly waits, a few pieces at a time.

/** How many at a time: more would only wait for one another on two cores. */
const AT_ONCE = 3;

/** Does `work` with each of a list, a few at a time; gives the answers in the list's order, or the first failure. */
export async function several(list, work) {
  const answers = [];
  const rest = list.entries();
  const take = async () => {
    for (const [at, one] of rest) answers[at] = await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  return answers;
}
