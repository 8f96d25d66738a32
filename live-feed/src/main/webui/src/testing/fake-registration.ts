import type { Shown } from '../alerts/notification';

type Standing = Shown & { title: string };

/** A browser's notifications: of one tag there is one. */
export class FakeRegistration {
  readonly shown: Standing[] = [];
  standing: Standing[] = [];

  showNotification = async (title: string, options?: NotificationOptions): Promise<void> => {
    const one = { title, ...options } as Standing;
    this.shown.push(one);
    this.standing = [...this.standing.filter(({ tag }) => tag !== one.tag), one];
  };

  getNotifications = async (filter?: GetNotificationOptions): Promise<Notification[]> =>
    this.standing.filter(({ tag }) => tag === filter?.tag) as unknown as Notification[];
}
