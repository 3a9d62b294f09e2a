/**
 * The pages and documents for visitors of an installation: the front door, the API's documentation,
 * its health, and the draws that anybody may look at.
 */
@NullMarked
package fairdraw.functions.documents;

import org.jspecify.annotations.NullMarked;
