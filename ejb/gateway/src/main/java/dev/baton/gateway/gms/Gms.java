package dev.baton.gateway.gms;

import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import java.util.concurrent.CompletableFuture;

/** Asks GMS. Safe for use by several threads. */
public interface Gms {

  /**
   * Asks, without blocking.
   *
   * @return completed with the answer, or within the time limit with a {@link GmsAwayException}; at
   *     once so if GMS did not answer lately, unless the request is a Hello
   */
  CompletableFuture<Reply> ask(Request request);

  /**
   * Asks and waits.
   *
   * @throws GmsAwayException if there is no answer, or not of the expected kind, within the time
   *     limit
   */
  <R extends Reply> R askAndWait(Request request, Class<R> expected);
}
