package dev.baton.gms.presence;

/** What a row of the channel table stands for (G11). */
public enum Place {
  /** Promised by an answer or an admission; free again when the lease is over. */
  LEASED,
  /** Taken by a channel that is open. */
  OCCUPIED
}
