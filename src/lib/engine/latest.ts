/**
 * Answers only the newest question: one that is asked before the answer to an earlier comes
 * makes that earlier one, answered or failed, undefined.
 * @param ask one for each place that shows an answer, since places do not wait for one another.
 */
export function latest<Question extends unknown[], Answer>(
  ask: (...question: Question) => Promise<Answer>
): (...question: Question) => Promise<Answer | undefined> {
  let newest = 0;
  return async (...question) => {
    const turn = ++newest;
    try {
      const answer = await ask(...question);
      return turn === newest ? answer : undefined;
    } catch (error) {
      if (turn === newest) throw error;
    }
  };
}
