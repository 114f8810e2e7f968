package dev.baton.it.adapter;

import dev.baton.socket.api.DeviceListener;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** The second listener of the server. */
@MessageDriven(
    messageListenerInterface = DeviceListener.class,
    activationConfig = {
      @ActivationConfigProperty(propertyName = "listener", propertyValue = "second"),
      @ActivationConfigProperty(
          propertyName = "listen",
          propertyValue = "${baton.test.second.listen}")
    })
public class SecondEndpoint extends RecordingEndpoint {}
