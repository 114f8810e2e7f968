package dev.baton.gateway.gms;

/** GMS has not answered, or not with what was asked for. The question may be asked again. */
public final class GmsAwayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public GmsAwayException(String fact) {
    super(fact);
  }

  public GmsAwayException(String fact, Throwable cause) {
    super(fact, cause);
  }
}
