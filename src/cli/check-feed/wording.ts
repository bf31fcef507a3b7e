const WIDTH = 100;

/** Text of a foreign file, without what could move the cursor of a screen or turn the order of what follows. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

/** A sentence in lines of at most a hundred characters. */
export function wrapped(sentence: string, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of sentence.split(' ')) {
    if (line.length + word.length > WIDTH && line !== indent) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
