/** Operators, organisations, API keys and issuers, by the operator API. */
@NullMarked
package fairdraw.functions.operator.access;

import org.jspecify.annotations.NullMarked;
