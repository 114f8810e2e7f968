/**
 * What is shown of servers, nodes, releases and upgrades: the same to callers of the API and in the
 * console.
 */
@NullMarked
package dev.baton.web.view;

import org.jspecify.annotations.NullMarked;
