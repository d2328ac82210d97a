/** What is wrong in an expression, and where (UTF-16 units). */
export interface PromqlProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
}
