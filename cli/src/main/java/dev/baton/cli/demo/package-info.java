/** The demo: a throw-away installation, a fleet, an upgrade under traffic, and the verdict. */
@NullMarked
package dev.baton.cli.demo;

import org.jspecify.annotations.NullMarked;
