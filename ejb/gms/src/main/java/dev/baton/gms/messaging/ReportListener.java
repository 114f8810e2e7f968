package dev.baton.gms.messaging;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.report.Report;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes the gateways' reports, one after the other, each in one database transaction. The message
 * is acknowledged after the commit: it may come twice, and applying it twice in its order does no
 * harm. A second management server waits, for the subscription has one holder.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/topic/baton.reports"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Topic"),
      @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
      @ActivationConfigProperty(propertyName = "clientId", propertyValue = "baton-gms"),
      @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "reports"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
      @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportListener implements MessageListener {

  @Inject private ReportHandler handler;

  @Override
  public void onMessage(Message message) {
    try {
      handler.apply(WireFormat.decode(message.getBody(byte[].class), Report.class));
    } catch (JMSException e) {
      throw new UnreadableMessageException("report", e);
    }
  }
}
