/** Octets put together piece by piece. One array that grows: an object for each piece of a line with millions of folds would take gigabytes. */
export class Octets {
  private room = new Uint8Array(1024);
  private length = 0;

  add(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (length > this.room.length) {
      const larger = new Uint8Array(Math.max(length, this.room.length * 2));
      larger.set(this.all());
      this.room = larger;
    }
    this.room.set(piece, this.length);
    this.length = length;
  }

  /** What was added since the last `clear`; valid until the next call. */
  all(): Uint8Array {
    return this.room.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}
