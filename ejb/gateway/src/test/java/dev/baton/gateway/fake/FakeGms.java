package dev.baton.gateway.fake;

import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.gateway.gms.Gms;
import dev.baton.gateway.gms.GmsAwayException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Answers at once, by a function that the test gives; away until there is one. */
public final class FakeGms implements Gms {

  public final List<Request> asked = new ArrayList<>();
  public Function<Request, Reply> answers =
      request -> {
        throw new GmsAwayException("GMS is away");
      };

  @Override
  public CompletableFuture<Reply> ask(Request request) {
    asked.add(request);
    try {
      return CompletableFuture.completedFuture(answers.apply(request));
    } catch (GmsAwayException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public <R extends Reply> R askAndWait(Request request, Class<R> expected) {
    asked.add(request);
    return expected.cast(answers.apply(request));
  }
}
