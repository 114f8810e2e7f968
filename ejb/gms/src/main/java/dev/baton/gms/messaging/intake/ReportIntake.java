package dev.baton.gms.messaging.intake;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.report.Report;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Topic;
import java.util.List;

/**
 * Takes the gateways' reports in their order. To apply one twice in its order does no harm. The
 * subscription has one holder: a second management server tries until the first is gone.
 */
@Singleton
@Startup
@DependsOn("DatabaseSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportIntake {

  private static final String CLIENT = "baton-gms";
  private static final String SUBSCRIPTION = "reports";

  @Inject private ReportHandler handler;
  @Inject private BrokerThreads broker;

  @Resource(lookup = "java:/jms/topic/baton.reports")
  private Topic topic;

  @PostConstruct
  public void start() {
    broker.start("baton-reports", this::subscribe, new Reports());
  }

  @PreDestroy
  public void stop() {
    broker.stop();
  }

  private JMSConsumer subscribe(JMSContext session) {
    session.setClientID(CLIENT);
    return session.createDurableConsumer(topic, SUBSCRIPTION);
  }

  private final class Reports implements BatchReceiver.Keeper<Report> {

    @Override
    public Report read(Message message) throws JMSException {
      return WireFormat.decode(message.getBody(byte[].class), Report.class);
    }

    @Override
    public void keep(List<Report> batch) {
      handler.apply(batch);
    }
  }
}
