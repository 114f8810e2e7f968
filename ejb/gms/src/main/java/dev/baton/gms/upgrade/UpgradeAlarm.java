package dev.baton.gms.upgrade;

/**
 * Something that an operator should look at.
 *
 * @param kind {@code overdue-devices}, {@code unbind-failed} or {@code order-unanswered}
 * @param node the physical node it is about
 * @param text for people
 */
public record UpgradeAlarm(String kind, String node, String text) {}
