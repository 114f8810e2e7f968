/**
 * What an installation of local servers consists of on disk: its plan of servers and ports, its
 * secrets, each server's base directory.
 */
@NullMarked
package dev.baton.cli.install;

import org.jspecify.annotations.NullMarked;
