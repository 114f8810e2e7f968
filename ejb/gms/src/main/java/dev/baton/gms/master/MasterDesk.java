package dev.baton.gms.master;

import dev.baton.contracts.MalformedMessageException;
import dev.baton.contracts.WireFormat;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.contracts.request.AllocationQuestion;
import dev.baton.gms.allocation.AllocationQueue;
import dev.baton.gms.allocation.NodeQuestion;
import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.api.connection.DeviceConnection;
import dev.baton.socket.api.connection.OutboundPublish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers the questions of devices that came to the master gateway. Safe for use by several
 * threads.
 */
@ApplicationScoped
public class MasterDesk {

  private AllocationQueue allocations;
  private DeviceSockets sockets;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected MasterDesk() {}

  @Inject
  public MasterDesk(AllocationQueue allocations, DeviceSockets sockets) {
    this.allocations = allocations;
    this.sockets = sockets;
  }

  /** One transaction for all of them; a question that can't be read is told so. */
  public void answer(List<InboundPublish> messages) {
    List<InboundPublish> asked = new ArrayList<>();
    List<NodeQuestion> questions = new ArrayList<>();
    try (DeviceConnection devices = sockets.connection()) {
      for (InboundPublish message : messages) {
        Optional<AllocationQuestion> question = question(message);
        if (question.isPresent()) {
          asked.add(message);
          questions.add(new NodeQuestion(question.get(), null));
        } else {
          send(devices, message, List.of(refusal(message, "not a request for an address")));
        }
      }
      List<List<AllocationAnswer>> answers = allocations.ask(questions);
      for (int i = 0; i < asked.size(); i++) {
        send(devices, asked.get(i), answers.get(i));
      }
    }
  }

  /** Tells a device that its question could not be answered. */
  public void apologize(InboundPublish message) {
    try (DeviceConnection devices = sockets.connection()) {
      send(devices, message, List.of(refusal(message, "not answered, ask again")));
    }
  }

  private static Optional<AllocationQuestion> question(InboundPublish message) {
    DeviceId asker = new DeviceId(message.device());
    try {
      AllocationBody.Question question =
          WireFormat.decode(message.payload(), AllocationBody.Question.class);
      return Optional.of(
          new AllocationQuestion(
              asker, question.upgrade(), question.devicesOr(asker), message.receivedAt()));
    } catch (MalformedMessageException notReadable) {
      return Optional.empty();
    }
  }

  private static AllocationAnswer refusal(InboundPublish message, String why) {
    return AllocationAnswer.refused(new DeviceId(message.device()), why);
  }

  private static void send(
      DeviceConnection devices, InboundPublish to, List<AllocationAnswer> answers) {
    byte[] body = WireFormat.encode(new AllocationBody.Answer(answers));
    String topic = "devices/" + to.device() + "/allocation";
    devices.send(to.channel(), OutboundPublish.plain("", topic, body));
  }
}
