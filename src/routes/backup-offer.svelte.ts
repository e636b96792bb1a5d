/** The visit that was just closed and for which a backup is offered, until it is made or put off. */
class BackupOffer {
  visitId = $state<string | null>(null);
}

export const backupOffer = new BackupOffer();
