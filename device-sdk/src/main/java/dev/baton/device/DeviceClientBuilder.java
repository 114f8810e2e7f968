package dev.baton.device;

import dev.baton.device.allocation.Masters;
import dev.baton.device.channel.Address;
import dev.baton.device.command.CommandHandler;
import dev.baton.device.command.CommandResult;
import dev.baton.device.event.DeviceListener;
import dev.baton.device.life.Device;
import dev.baton.device.life.DeviceIdentity;
import dev.baton.device.move.Backoff;
import dev.baton.device.move.DeviceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** Describes a device. For one thread. */
public final class DeviceClientBuilder {
  private final DeviceRuntime runtime;
  private String id = "";
  private String clientId = "";
  private String secret = "";
  private final List<Address> masters = new ArrayList<>();
  private CommandHandler handler =
      command ->
          CompletableFuture.completedFuture(CommandResult.failed("This device knows no commands"));
  private DeviceListener listener = event -> {};
  private DeviceOptions options = DeviceOptions.defaults();

  DeviceClientBuilder(DeviceRuntime runtime) {
    this.runtime = runtime;
  }

  /** The device's name: its user name, in its topics, and its client id unless set otherwise. */
  public DeviceClientBuilder id(String deviceId) {
    id = deviceId;
    return this;
  }

  /** The MQTT client id, the same on every gateway. */
  public DeviceClientBuilder clientId(String name) {
    clientId = name;
    return this;
  }

  public DeviceClientBuilder secret(String password) {
    secret = password;
    return this;
  }

  /**
   * Adds a master gateway, {@code host:port}. Several are asked in turn.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public DeviceClientBuilder master(String hostAndPort) {
    return master(Address.parse(hostAndPort, false));
  }

  public DeviceClientBuilder master(Address address) {
    masters.add(address);
    return this;
  }

  /** Carries out commands; without it each command fails. */
  public DeviceClientBuilder onCommand(CommandHandler commandHandler) {
    handler = commandHandler;
    return this;
  }

  public DeviceClientBuilder onEvent(DeviceListener deviceListener) {
    listener = deviceListener;
    return this;
  }

  public DeviceClientBuilder options(DeviceOptions deviceOptions) {
    options = deviceOptions;
    return this;
  }

  /**
   * The device, not started yet.
   *
   * @throws IllegalArgumentException if the id or every master gateway is missing
   */
  public DeviceClient build() {
    RandomGenerator random = RandomGenerator.getDefault();
    DeviceIdentity identity =
        new DeviceIdentity(
            id,
            clientId.isEmpty() ? id : clientId,
            secret,
            new Masters(masters, random.nextInt(Short.MAX_VALUE)));
    Backoff backoff = new Backoff(options.backoffBase(), options.backoffCap(), random);
    return new DeviceClient(
        new Device(identity, options, runtime.threads(), handler, listener, backoff));
  }
}
