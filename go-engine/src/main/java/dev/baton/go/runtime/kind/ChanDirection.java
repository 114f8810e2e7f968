package dev.baton.go.runtime.kind;

/** What may be done with a channel. */
public enum ChanDirection {
  RECEIVE("<-chan"),
  SEND("chan<-"),
  BOTH("chan");

  private final String text;

  ChanDirection(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
