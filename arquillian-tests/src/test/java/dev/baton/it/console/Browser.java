package dev.baton.it.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser without a window, and the few things that a person does in it. */
final class Browser implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** The installed browser, if there is one with its driver. */
  static Optional<Installed> installed() {
    Optional<Path> browser = program("chromium", "google-chrome", "chrome");
    Optional<Path> chromeDriver = program("chromedriver");
    return browser.flatMap(found -> chromeDriver.map(itsDriver -> new Installed(found, itsDriver)));
  }

  /** Opens a page at the size of the documentation's pictures. */
  static Browser open(Installed installed, String address) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(installed.browser().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(installed.driver().toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().window().setSize(new Dimension(1280, 1000));
    driver.get(address);
    return new Browser(driver);
  }

  void logIn(String name, String password) {
    await("account").sendKeys(name);
    await("password").sendKeys(password);
    await("submit").click();
  }

  /** Waits for an element by its id. */
  WebElement await(String id) {
    return new WebDriverWait(driver, LIMIT)
        .until(page -> page.findElements(By.id(id)).stream().findFirst().orElse(null));
  }

  /** Waits until the page shows a text, without being loaded anew. */
  void awaitText(String text) {
    new WebDriverWait(driver, LIMIT)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> "No \"" + text + "\" in:\n" + text())
        .until(page -> text().contains(text));
  }

  /** All that the page shows now. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  String address() {
    return driver.getCurrentUrl();
  }

  /** Writes what the page looks like. */
  void screenshot(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<Path> program(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(":"))
                    .map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Where browser and driver are. */
  record Installed(Path browser, Path driver) {}
}
