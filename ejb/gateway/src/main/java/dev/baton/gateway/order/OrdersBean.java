package dev.baton.gateway.order;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.order.Order;
import dev.baton.gateway.gms.UnreadableMessageException;
import dev.baton.gateway.report.Reports;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Receives this server's orders, one after the other, from its durable subscription. An order is
 * taken off the broker once its answer is on the way; until then it is delivered again.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/topic/baton.orders"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Topic"),
      @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
      @ActivationConfigProperty(propertyName = "clientId", propertyValue = "baton-${baton.server}"),
      @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "orders"),
      @ActivationConfigProperty(
          propertyName = "messageSelector",
          propertyValue = "server = '${baton.server}'"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
      @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1"),
      @ActivationConfigProperty(propertyName = "setupInterval", propertyValue = "1000"),
      @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrdersBean implements MessageListener {

  @Inject private OrderDesk orders;
  @Inject private Introduction introduction;
  @Inject private Reports reports;

  @Override
  public void onMessage(Message message) {
    try {
      Order order = WireFormat.decode(message.getBody(byte[].class), Order.class);
      introduction.await();
      orders.take(order);
      reports.flush();
    } catch (JMSException e) {
      throw new UnreadableMessageException("order", e);
    }
  }
}
