/**
 * What the simulated fleet saw: every channel, publish and command, kept outside the servers, and
 * reckoned up at the end (G1, G3).
 */
@NullMarked
package dev.baton.cli.ledger;

import org.jspecify.annotations.NullMarked;
