package dev.baton.gateway.drain;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.order.Order;
import dev.baton.gateway.channel.Channel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a device reads on {@code devices/{id}/drain} (G1). */
final class DrainOrderPayload {

  private DrainOrderPayload() {}

  static byte[] of(Order.Drain order, Channel channel) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("upgrade", order.header().upgrade());
    fields.put("epoch", channel.epoch());
    fields.put("reason", order.reason());
    fields.put("masters", order.masters());
    fields.put("deadlineSeconds", order.deadlineSeconds());
    return WireFormat.encode(fields);
  }
}
