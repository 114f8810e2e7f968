package dev.baton.gms.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A message on its way from the database to the broker; its row is deleted as it is sent. */
@Entity
@SuppressWarnings("UnusedVariable") // when it was written is for people who look into the table
class OutboxMessage {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox")
  @SequenceGenerator(name = "outbox", sequenceName = "outbox_message_seq", allocationSize = 50)
  private long id;

  private String topic;
  private String server;
  private String type;
  private byte[] body;
  private Instant writtenAt;

  protected OutboxMessage() {}

  OutboxMessage(String topic, String server, String type, byte[] body, Instant writtenAt) {
    this.topic = topic;
    this.server = server;
    this.type = type;
    this.body = body.clone();
    this.writtenAt = writtenAt;
  }

  String topic() {
    return topic;
  }

  String server() {
    return server;
  }

  String type() {
    return type;
  }

  byte[] body() {
    return body.clone();
  }
}
