package dev.baton.gms.messaging;

import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.gms.allocation.AllocationQueue;
import dev.baton.gms.allocation.NodeQuestion;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.login.LogInService;
import dev.baton.gms.session.SessionService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Takes each request to the service that answers it. */
@Dependent
public class RequestHandler {

  private final Greeter greeter;
  private final LogInService logIns;
  private final AllocationQueue allocations;
  private final SessionService sessions;

  @Inject
  public RequestHandler(
      Greeter greeter, LogInService logIns, AllocationQueue allocations, SessionService sessions) {
    this.greeter = greeter;
    this.logIns = logIns;
    this.allocations = allocations;
    this.sessions = sessions;
  }

  /** The answer, after its transaction has committed. What is no fault of ours is answered, too. */
  public Reply answer(Request request) {
    try {
      return switch (request) {
        case Request.Hello hello -> greeter.greet(hello);
        case Request.LogIns asked ->
            new Reply.LogInAnswers(logIns.logIn(asked.node(), asked.logIns()));
        case Request.Allocations asked ->
            new Reply.AllocationAnswers(allocations.ask(questions(asked)));
        case Request.SaveSessions asked -> {
          sessions.save(asked.sessions());
          yield new Reply.Done();
        }
      };
    } catch (NotFoundException unknown) {
      return new Reply.Failed(String.valueOf(unknown.getMessage()));
    }
  }

  private static List<NodeQuestion> questions(Request.Allocations asked) {
    return asked.questions().stream()
        .map(question -> new NodeQuestion(question, asked.node()))
        .toList();
  }
}
