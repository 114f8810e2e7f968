package dev.baton.gms.device;

import dev.baton.contracts.SecretProof;
import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.common.Chunks;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import dev.baton.gms.device.DeviceRepository.DeviceRow;
import dev.baton.gms.node.LogicalNodeAdded;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.presence.Channel;
import dev.baton.gms.presence.PresenceService;
import dev.baton.gms.ring.HashRing;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fleet's devices. Each call joins the caller's transaction, or has one of its own; 10,000
 * devices are registered in one call, in a few seconds.
 */
@Stateless
public class DeviceRegistry {

  private static final int SECRET_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private DeviceRepository devices;
  private PresenceService presence;
  private NodeService nodes;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected DeviceRegistry() {}

  @Inject
  public DeviceRegistry(DeviceRepository devices, PresenceService presence, NodeService nodes) {
    this.devices = devices;
    this.presence = presence;
    this.nodes = nodes;
  }

  /** Registers one device, or changes a known one. */
  public Registration register(NewDevice device) {
    return register(List.of(new RegistrationLine.Valid(1, device)));
  }

  /**
   * Registers many. A line that is wrong, or repeats an id, is told and does not stop the others.
   */
  public Registration register(List<? extends RegistrationLine> lines) {
    List<RegistrationLine.Invalid> failed = new ArrayList<>();
    Map<DeviceId, NewDevice> wanted = new LinkedHashMap<>();
    for (RegistrationLine line : lines) {
      switch (line) {
        case RegistrationLine.Invalid invalid -> failed.add(invalid);
        case RegistrationLine.Valid valid -> {
          if (wanted.putIfAbsent(valid.device().id(), valid.device()) != null) {
            failed.add(
                new RegistrationLine.Invalid(
                    valid.line(), valid.device().id().value(), "The id stands in an earlier line"));
          }
        }
      }
    }
    return store(wanted.values(), failed);
  }

  /** Devices that a gateway vouches for, by their certificates; they have no secret. */
  public void registerWithoutSecret(Collection<DeviceId> ids) {
    Optional<HashRing> ring = nodes.ring();
    devices.insert(
        ids.stream().map(id -> row(new NewDevice(id, null, 0, 0, null), null, ring)).toList());
  }

  /** One device with where it is. */
  public Optional<DeviceView> find(DeviceId id) {
    return views(devices.find(List.of(id))).stream().findFirst();
  }

  /** The registered ones of these. */
  public Map<DeviceId, Device> known(Collection<DeviceId> ids) {
    return Chunks.of(ids.stream().distinct().toList()).stream()
        .flatMap(chunk -> devices.find(chunk).stream())
        .collect(Collectors.toMap(Device::id, Function.identity()));
  }

  /** Devices by id, with where they are: three queries a page. */
  public Page<DeviceView> page(DeviceFilter filter, PageRequest request) {
    Page<Device> page = devices.page(filter, request);
    return new Page<>(views(page.items()), page.page(), page.size(), page.total());
  }

  /** Forgets a device; its open channels live on until they close. */
  public void remove(DeviceId id) {
    if (!devices.remove(id)) {
      throw new NotFoundException("device", id);
    }
  }

  /** How many there are. */
  public long count() {
    return devices.count();
  }

  /** The ring has changed: the devices of the new logical node's share belong to it now. */
  public void rehash(@Observes LogicalNodeAdded added) {
    Map<DeviceId, String> moved = new LinkedHashMap<>();
    for (Device device : devices.all()) {
      String home = added.ring().logicalNodeOf(device.id()).value();
      if (!device.logicalNode().map(Object::toString).equals(Optional.of(home))) {
        moved.put(device.id(), home);
      }
    }
    devices.assign(moved);
  }

  private Registration store(Collection<NewDevice> wanted, List<RegistrationLine.Invalid> failed) {
    List<NewDevice> created = new ArrayList<>();
    List<NewDevice> updated = new ArrayList<>();
    Set<DeviceId> known = alreadyThere(wanted);
    wanted.forEach(device -> (known.contains(device.id()) ? updated : created).add(device));
    Optional<HashRing> ring = nodes.ring();
    Map<DeviceId, String> generated = new LinkedHashMap<>();
    devices.insert(created.stream().map(device -> newRow(device, ring, generated)).toList());
    devices.update(updated.stream().map(device -> row(device, device.secret(), ring)).toList());
    return new Registration(created.size(), updated.size(), List.copyOf(failed), generated);
  }

  private Set<DeviceId> alreadyThere(Collection<NewDevice> wanted) {
    Set<DeviceId> known = new HashSet<>();
    for (List<DeviceId> chunk : Chunks.of(wanted.stream().map(NewDevice::id).toList())) {
      known.addAll(devices.known(chunk));
    }
    return known;
  }

  private List<DeviceView> views(List<Device> found) {
    Map<DeviceId, List<Channel>> places =
        presence.channelsOf(found.stream().map(Device::id).toList());
    return found.stream()
        .map(device -> DeviceView.of(device, places.getOrDefault(device.id(), List.of())))
        .toList();
  }

  private static DeviceRow newRow(
      NewDevice device, Optional<HashRing> ring, Map<DeviceId, String> generated) {
    String secret = device.secret();
    if (secret == null) {
      secret = randomSecret();
      generated.put(device.id(), secret);
    }
    return row(device, secret, ring);
  }

  private static DeviceRow row(NewDevice device, @Nullable String secret, Optional<HashRing> ring) {
    return new DeviceRow(
        device,
        secret == null ? null : stored(device.id(), secret),
        ring.map(r -> r.logicalNodeOf(device.id()).value()).orElse(null));
  }

  private static StoredSecret stored(DeviceId id, String secret) {
    return StoredSecret.of(SecretProof.of(id, secret.getBytes(StandardCharsets.UTF_8)));
  }

  private static String randomSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
