/** What SuperOffice knows and keeps beside the caller ids: persons, the pages of its web client, phone activities. */
@NullMarked
package io.github.callcard.superoffice.crm;

import org.jspecify.annotations.NullMarked;
