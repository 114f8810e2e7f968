package dev.baton.device.allocation;

import dev.baton.device.channel.Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The master gateways a device may ask, taken in turn, so that one that is down costs one attempt.
 *
 * @param configured at least one
 * @param offset where this device begins, so that a fleet spreads over them
 */
public record Masters(List<Address> configured, int offset) {

  public Masters {
    if (configured.isEmpty()) {
      throw new IllegalArgumentException("A device needs the address of a master gateway");
    }
    configured = List.copyOf(configured);
  }

  /**
   * Whom to ask at an attempt, counted from 0.
   *
   * @param named those that a drain order named; they are asked too
   */
  public Address at(int attempt, List<Address> named) {
    Set<Address> known = new LinkedHashSet<>(named);
    known.addAll(configured);
    List<Address> all = new ArrayList<>(known);
    return all.get(Math.floorMod(offset + attempt, all.size()));
  }
}
