/** The process that runs the handlers: the gateway's HTTP side, and Lambda's Invoke. */
@NullMarked
package fairdraw.local.functions;

import org.jspecify.annotations.NullMarked;
