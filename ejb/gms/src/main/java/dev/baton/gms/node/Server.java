package dev.baton.gms.node;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * A WildFly server that can carry one access gateway at a time. It is registered once and lives
 * through any number of physical nodes, which are numbered one after the other.
 */
@Entity
public class Server {

  @Id private String name;
  private String machine;
  private String managementAddress;
  private String deviceAddress;
  private int capacity;
  private int nodesStarted;
  private Instant registeredAt;

  protected Server() {}

  Server(NewServer server, Instant now) {
    this.name = server.name().value();
    this.machine = server.machine();
    this.managementAddress = server.managementAddress();
    this.deviceAddress = server.deviceAddress();
    this.capacity = server.capacity();
    this.registeredAt = now;
  }

  /** Takes a changed address or capacity; nodes that are running keep what they were told. */
  void describedAnew(NewServer server) {
    this.machine = server.machine();
    this.managementAddress = server.managementAddress();
    this.deviceAddress = server.deviceAddress();
    this.capacity = server.capacity();
  }

  /** The name of its next physical node; never given twice. */
  NodeName nextNode() {
    nodesStarted++;
    return new NodeName(name + "-n" + nodesStarted);
  }

  public ServerName name() {
    return new ServerName(name);
  }

  public String machine() {
    return machine;
  }

  /** {@code host:port} of its management interface. */
  public String managementAddress() {
    return managementAddress;
  }

  /** {@code host:port} that devices are told. */
  public String deviceAddress() {
    return deviceAddress;
  }

  /** How many devices its gateway can take. */
  public int capacity() {
    return capacity;
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}
