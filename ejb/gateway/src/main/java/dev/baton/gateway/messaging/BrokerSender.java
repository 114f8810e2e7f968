package dev.baton.gateway.messaging;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.report.Report;
import dev.baton.contracts.request.Request;
import dev.baton.gateway.gms.RequestTransport;
import dev.baton.gateway.report.BrokerAwayException;
import dev.baton.gateway.report.ReportTransport;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.Topic;

/**
 * Sends requests and reports, each by itself: the container sets a caller's transaction aside, so
 * that a report counts even if a device's batch is rolled back. Several threads may send at once.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Local({RequestTransport.class, ReportTransport.class})
public class BrokerSender implements RequestTransport, ReportTransport {

  private static final long REQUEST_EXPIRY_MILLIS = 10_000;

  @Resource(lookup = "java:/JmsXA")
  private ConnectionFactory factory;

  @Resource(lookup = "java:/jms/queue/baton.requests")
  private Queue requests;

  @Resource(lookup = "java:/jms/topic/baton.reports")
  private Topic reports;

  @Override
  public void send(String correlationId, Request request) {
    try (JMSContext context = factory.createContext()) {
      BytesMessage message = message(context, request, request.server().value());
      message.setJMSCorrelationID(correlationId);
      context
          .createProducer()
          .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
          .setTimeToLive(REQUEST_EXPIRY_MILLIS)
          .send(requests, message);
    } catch (JMSException | JMSRuntimeException e) {
      throw new BrokerAwayException("A request", e);
    }
  }

  @Override
  public void send(Report report) {
    try (JMSContext context = factory.createContext()) {
      context
          .createProducer()
          .setDeliveryMode(DeliveryMode.PERSISTENT)
          .send(reports, message(context, report, report.server().value()));
    } catch (JMSException | JMSRuntimeException e) {
      throw new BrokerAwayException("Report " + report.number(), e);
    }
  }

  private static BytesMessage message(JMSContext context, Object content, String server)
      throws JMSException {
    BytesMessage message = context.createBytesMessage();
    message.writeBytes(WireFormat.encode(content));
    message.setStringProperty("type", content.getClass().getSimpleName());
    message.setIntProperty("version", WireFormat.VERSION);
    message.setStringProperty("server", server);
    return message;
  }
}
