/** The storage is not what it must be, so the start is refused. The message is one line for the person who runs the service. */
export class StorageRefused extends Error {
  override readonly name = 'StorageRefused';
}
