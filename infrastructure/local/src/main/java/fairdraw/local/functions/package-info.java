/** The process that runs the handlers, behind the gateway's HTTP side and Lambda's Invoke. */
@NullMarked
package fairdraw.local.functions;

import org.jspecify.annotations.NullMarked;
