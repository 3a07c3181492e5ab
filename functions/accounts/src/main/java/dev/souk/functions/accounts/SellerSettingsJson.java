package dev.souk.functions.accounts;

import dev.souk.addresses.PostalAddress;
import dev.souk.functions.accounts.Bodies.AddressBody;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Response;
import dev.souk.sellers.SellerSettings;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.DispatchFlaw;
import dev.souk.shipping.Holiday;
import dev.souk.shipping.ShippingZone;
import io.avaje.jsonb.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The contract's {@code SellerSettings}. */
@Json
record SellerSettingsJson(
        int handlingDays,
        Optional<Integer> cancellationHours,
        Optional<AddressBody> returnAddress,
        List<SellerHolidayJson> holidays,
        List<String> zones) {
    /** The contract's {@code SellerHoliday}. */
    @Json
    record SellerHolidayJson(String first, String last) {
        Holiday toHoliday() {
            return new Holiday(LocalDate.parse(first), LocalDate.parse(last));
        }
    }

    static Response answer(SellerSettings settings) {
        return Response.ok(of(settings)).withETag(Long.toString(settings.version()));
    }

    private static SellerSettingsJson of(SellerSettings settings) {
        var dispatch = settings.dispatch();
        var hours = dispatch.cancellationHours();
        return new SellerSettingsJson(
                dispatch.handlingDays(),
                hours.isPresent() ? Optional.of(hours.getAsInt()) : Optional.empty(),
                settings.returnAddress().map(AddressBody::of),
                dispatch.holidays().stream()
                        .map(one -> new SellerHolidayJson(
                                one.first().toString(), one.last().toString()))
                        .toList(),
                dispatch.zones().stream().sorted().map(ShippingZone::code).toList());
    }

    /** What is wrong with it; empty where it can be kept. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        for (int place = 0; place < holidays.size(); place++) {
            var one = holidays.get(place);
            undated(errors, "/holidays/" + place + "/first", one.first());
            undated(errors, "/holidays/" + place + "/last", one.last());
        }
        if (errors.isEmpty()) {
            DispatchFlaw.of(handlingDays, hours(), days(), toZones())
                    .forEach(flaw -> errors.add(new FieldError(flaw.field(), flaw.fix())));
        }
        return errors;
    }

    Dispatch toDispatch() {
        return new Dispatch(handlingDays, hours(), days(), toZones());
    }

    Optional<PostalAddress> toReturnAddress() {
        return returnAddress.map(AddressBody::toAddress);
    }

    private static void undated(List<FieldError> errors, String field, String day) {
        try {
            LocalDate.parse(day);
        } catch (DateTimeException e) {
            errors.add(new FieldError(field, "Is no day. Write it like 2026-12-24."));
        }
    }

    private OptionalInt hours() {
        return cancellationHours.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private List<Holiday> days() {
        return holidays.stream().map(SellerHolidayJson::toHoliday).toList();
    }

    private Set<ShippingZone> toZones() {
        return zones.stream().map(code -> ShippingZone.of(code).orElseThrow()).collect(Collectors.toSet());
    }
}
