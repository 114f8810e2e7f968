package dev.baton.it.adapter;

import dev.baton.socket.api.DeviceListener;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** The first listener of the server. */
@MessageDriven(
    messageListenerInterface = DeviceListener.class,
    activationConfig = {
      @ActivationConfigProperty(propertyName = "listener", propertyValue = "first"),
      @ActivationConfigProperty(
          propertyName = "listen",
          propertyValue = "${baton.test.first.listen}")
    })
public class FirstEndpoint extends RecordingEndpoint {}
