package run.boylston.contracts.alert;

/**
 * It is kept: as long as nobody takes it back, alerts are sent.
 *
 * @param id names the subscription within its race without telling its endpoint
 */
public record AlertReceipt(String id) {}
