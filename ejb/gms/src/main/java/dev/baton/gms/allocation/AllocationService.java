package dev.baton.gms.allocation;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.gms.device.DeviceRegistry;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.presence.PresenceService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Answers devices that ask where to connect (G6, G7, G11). A batch is one transaction: logical
 * nodes under their locks, devices in the order of their requests' arrival (G9), places written in
 * one batch. To ask again is harmless: a place that was promised and not taken is promised again.
 */
@Stateless
public class AllocationService {

  private NodeService nodes;
  private DeviceRegistry devices;
  private PresenceService presence;
  private LogicalNodeDesk desk;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected AllocationService() {}

  @Inject
  public AllocationService(
      NodeService nodes, DeviceRegistry devices, PresenceService presence, LogicalNodeDesk desk) {
    this.nodes = nodes;
    this.devices = devices;
    this.presence = presence;
    this.desk = desk;
  }

  /** One answer for each device of each question, in their order. */
  public List<List<AllocationAnswer>> allocate(List<NodeQuestion> questions) {
    List<Asking> all = Asking.of(questions).stream().sorted(Asking.ORDER).toList();
    Standing standing = standing(all);
    Answers answers = new Answers(questions);
    SortedMap<LogicalNodeName, List<Asking>> byHome = new TreeMap<>();
    for (Asking asking : all) {
      Optional<String> objection = standing.objection(asking);
      Optional<LogicalNodeName> home = standing.home(asking);
      if (objection.isPresent()) {
        answers.put(asking, AllocationAnswer.refused(asking.device(), objection.get()));
      } else if (home.isEmpty()) {
        answers.put(asking, AllocationAnswer.refused(asking.device(), "no logical node yet"));
      } else {
        byHome.computeIfAbsent(home.get(), name -> new ArrayList<>()).add(asking);
      }
    }
    desk.answer(byHome, standing, answers);
    return answers.all();
  }

  private Standing standing(List<Asking> all) {
    List<DeviceId> ids =
        all.stream()
            .flatMap(asking -> Stream.of(asking.device(), asking.asker()))
            .distinct()
            .toList();
    return new Standing(devices.known(ids), presence.channelsOf(ids), nodes.bindings());
  }
}
