package dev.baton.contracts.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import java.util.List;

/** A question of a gateway to GMS. Each may be asked again without harm. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Request.Hello.class, name = "Hello"),
  @JsonSubTypes.Type(value = Request.LogIns.class, name = "LogIns"),
  @JsonSubTypes.Type(value = Request.Allocations.class, name = "Allocations"),
  @JsonSubTypes.Type(value = Request.SaveSessions.class, name = "SaveSessions")
})
public sealed interface Request {

  /** The server that asks. */
  ServerName server();

  /**
   * A gateway's process is up, or can reach the broker again. Answered by {@link Reply.Snapshot}.
   *
   * @param bootId new at each start of the process
   * @param deviceAddress the advertised {@code host:port} of its device port
   */
  record Hello(ServerName server, ReleaseVersion release, String bootId, String deviceAddress)
      implements Request {}

  /** Channels that came with a password. Answered by {@link Reply.LogInAnswers}. */
  record LogIns(ServerName server, NodeName node, List<LogIn> logIns) implements Request {}

  /**
   * Devices that ask for an address over their present channel. Answered by {@link
   * Reply.AllocationAnswers}.
   */
  record Allocations(ServerName server, NodeName node, List<AllocationQuestion> questions)
      implements Request {}

  /**
   * Sessions to keep, or to forget where {@code expirySeconds} is 0, before their SUBACK. Answered
   * by {@link Reply.Done}.
   */
  record SaveSessions(ServerName server, NodeName node, List<StoredSession> sessions)
      implements Request {}
}
