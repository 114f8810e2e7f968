package dev.baton.cli.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A device's change from a gateway that told it to leave to another one (G1).
 *
 * @param from the channel that was ordered away
 * @param to the first that became usable after the order, at another address
 */
record Move(ChannelRecord from, ChannelRecord to) {

  static List<Move> of(List<ChannelRecord> channels) {
    List<ChannelRecord> usable = Timeline.usable(channels);
    List<Move> moves = new ArrayList<>();
    for (ChannelRecord from : usable) {
      if (from.drainOrderedAt != ChannelRecord.NEVER) {
        usable.stream()
            .filter(to -> to.usableAt > from.drainOrderedAt)
            .findFirst()
            .filter(to -> !to.address.equals(from.address))
            .ifPresent(to -> moves.add(new Move(from, to)));
      }
    }
    return moves;
  }

  /** How long the device had neither of the two; 0 if they overlapped. */
  long gap() {
    return from.closedAt == ChannelRecord.NEVER ? 0 : Math.max(0, to.usableAt - from.closedAt);
  }

  /** From the request for an address to the end of the old channel. */
  Timeline.Span handover() {
    long begin = to.askedAt == ChannelRecord.NEVER ? to.openedAt : to.askedAt;
    return new Timeline.Span(begin, Math.max(to.usableAt, from.closedAt));
  }
}
