package dev.baton.gms.allocation.placement;

import dev.baton.contracts.id.NodeName;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives every device the node with the most free places, so that nodes fill evenly. */
@Dependent
public class EvenPlacement implements Placement {

  @Override
  public List<NodeName> place(int devices, List<Room> rooms) {
    Map<NodeName, Integer> free = new TreeMap<>();
    rooms.forEach(room -> free.put(room.node(), room.free()));
    List<NodeName> placed = new ArrayList<>(devices);
    while (placed.size() < devices && hasRoom(free)) {
      NodeName emptiest = emptiest(free);
      free.merge(emptiest, -1, Integer::sum);
      placed.add(emptiest);
    }
    return placed;
  }

  private static boolean hasRoom(Map<NodeName, Integer> free) {
    return free.values().stream().anyMatch(places -> places >= 1);
  }

  private static NodeName emptiest(Map<NodeName, Integer> free) {
    return free.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }
}
