package dev.baton.cli.fleet;

import java.util.List;
import java.util.Map;

/** Where devices are made known before they can log in. */
public interface DeviceRegister {

  /** Registers devices, or gives those that are known a new secret. Secrets by device id. */
  void register(Map<String, String> secrets);

  /** The logical nodes of these devices, by device id. */
  Map<String, String> logicalNodes(List<String> ids);
}
