/**
 * What people and scripts see: progress on standard error, results on standard output, failures in
 * one line.
 */
@NullMarked
package dev.baton.cli.terminal;

import org.jspecify.annotations.NullMarked;
