package dev.baton.gms.upgrade.model;

/** Why an upgrade stands still. */
public enum Pause {
  /** By an operator's word, until an operator resumes it. */
  BY_OPERATOR,
  /** A node's health is not known, or the old node is unwell: until that is over. */
  BY_HEALTH
}
