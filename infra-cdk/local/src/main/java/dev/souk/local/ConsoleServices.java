package dev.souk.local;

import dev.souk.local.console.ConsoleApi;
import dev.souk.local.console.ConsoleData;
import dev.souk.local.console.LedgerApi;
import dev.souk.local.console.Pages;
import dev.souk.local.console.ReceiptBook;
import dev.souk.local.console.WatchedRuntime;
import dev.souk.local.events.AcceptedEvents;
import dev.souk.local.gateway.ReferencePage;
import dev.souk.local.http.WebService;
import dev.souk.local.mail.Inbox;
import dev.souk.local.mail.MailApi;
import dev.souk.local.mail.SampleInbox;
import dev.souk.local.mail.SuppressionList;
import dev.souk.local.queues.Redrive;
import java.util.List;

/** Wires what shows the local cloud to people: the console with its data, the inbox, the orders' books, the API reference. */
final class ConsoleServices {
    private ConsoleServices() {}

    /** The services; from now on receipts of calls are collected, and streams are looked at after each call. */
    static List<WebService> open(
            Ground ground, WatchedRuntime functions, EventSources sources, AcceptedEvents events, Inbox inbox) {
        var model = ground.model();
        var clients = ground.clients();
        var receipts = new ReceiptBook(ground.store());
        functions.listen((function, result) -> {
            receipts.acceptLog(result.logLines());
            sources.streams().wake(function);
        });
        var reference = new ReferencePage(ReferencePage.SWAGGER_UI);
        return List.of(
                new Pages(),
                MailApi.ofSent(inbox, new SuppressionList(ground.store())),
                MailApi.ofSamples(SampleInbox.open(ground.clock(), model.mailLocales())),
                new LedgerApi(clients.dynamoDb(), model.tableEndingIn("orders").name()),
                new ConsoleApi(new ConsoleData(
                        model,
                        functions,
                        receipts,
                        sources.queues(),
                        new Redrive(clients.sqs(), model),
                        sources.streams(),
                        sources.schedules(),
                        events,
                        inbox)),
                new ReferencePage.Service("/api/openapi.json", reference),
                new ReferencePage.Service("/api/reference", reference));
    }
}
